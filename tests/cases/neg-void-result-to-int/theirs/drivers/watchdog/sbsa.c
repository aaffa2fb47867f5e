// SPDX-License-Identifier: GPL-2.0
#include <linux/wdt.h>

#ifdef CONFIG_PM_SLEEP
static int sbsa_saved_mode;

static int sbsa_suspend_mode(int mode)
{
	sbsa_saved_mode = mode;
	return 0;
}

static int sbsa_resume_mode(void)
{
	return sbsa_saved_mode;
}
#endif

static const struct {
	unsigned int id;
	const char *name;
} sbsa_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *sbsa_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sbsa_names); i++)
		if (sbsa_names[i].id == id)
			return sbsa_names[i].name;
	return "unknown";
}

static struct wdt sbsa_wdt = {
	.timeout = 30,
};

void sbsa_start(void)
{
	wdt_ping(&sbsa_wdt);
}

void sbsa_rearm(unsigned int secs, bool twice)
{
	if (secs != sbsa_wdt.timeout)
		wdt_set_timeout(&sbsa_wdt, secs), wdt_ping(&sbsa_wdt);
	else
		(void)wdt_ping(&sbsa_wdt);

	for (; twice; wdt_ping(&sbsa_wdt))
		twice = false;
}
