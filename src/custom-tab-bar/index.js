// WeChat wants this component wherever tabBar.custom is set; the pages draw the bar themselves (see app.config.ts).
Component({})
