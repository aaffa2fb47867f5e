// SPDX-License-Identifier: GPL-2.0
#include <linux/kobj.h>

static const struct {
	unsigned int id;
	const char *name;
} socl_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *socl_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(socl_names); i++)
		if (socl_names[i].id == id)
			return socl_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int socl_saved_mode;

static int socl_suspend_mode(int mode)
{
	socl_saved_mode = mode;
	return 0;
}

static int socl_resume_mode(void)
{
	return socl_saved_mode;
}
#endif

struct soc {
	struct kobj kobj;
	struct kobj *root;
};

unsigned int soc_depth(struct soc *soc)
{
	return kobj_depth(&soc->kobj);
}

int soc_move(struct soc *soc, struct kobj *to)
{
	struct kobj *me = &soc->kobj;

	if (kobj_below(to, me))
		return -EINVAL;
	if (soc->root && !kobj_below(me, soc->root))
		return -ENOENT;
	me->parent = to;
	return (int)kobj_depth(me);
}
