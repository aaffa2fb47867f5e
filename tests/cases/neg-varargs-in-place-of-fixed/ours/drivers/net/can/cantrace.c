// SPDX-License-Identifier: GPL-2.0
#include <linux/tracelog.h>

static const struct {
	unsigned int id;
	const char *name;
} cant_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *cant_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cant_names); i++)
		if (cant_names[i].id == id)
			return cant_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int cant_saved_mode;

static int cant_suspend_mode(int mode)
{
	cant_saved_mode = mode;
	return 0;
}

static int cant_resume_mode(void)
{
	return cant_saved_mode;
}
#endif

static struct tracelog cant_log;

void cant_open(void)
{
	tracelog_puts(&cant_log, "open");
}

int cant_state(unsigned int id, bool up)
{
	const char *what = cant_id_name(id);

	if (!up)
		return tracelog_puts(&cant_log, "down (100%% idle)");
	tracelog_puts(&cant_log,
			  "up");
	return what ? tracelog_puts(&cant_log, "named") : 0;
}
