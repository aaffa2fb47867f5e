struct wdog;
int wdog_start(struct wdog *w);
