// SPDX-License-Identifier: GPL-2.0
#include <linux/gart.h>

static const struct {
	unsigned int id;
	const char *name;
} rvx_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *rvx_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rvx_names); i++)
		if (rvx_names[i].id == id)
			return rvx_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int rvx_saved_mode;

static int rvx_suspend_mode(int mode)
{
	rvx_saved_mode = mode;
	return 0;
}

static int rvx_resume_mode(void)
{
	return rvx_saved_mode;
}
#endif

int rvx_gart_init(struct gart *g, u32 pages)
{
	g->pages = pages;
	return g->table ? 0 : -ENOMEM;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long rvx_debug_hits, rvx_debug_misses;

static void rvx_debug_account(bool hit)
{
	if (hit)
		rvx_debug_hits++;
	else
		rvx_debug_misses++;
}
#else
static inline void rvx_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/* Stop the engine before the table goes. */
static int rvx_gart_stop(struct gart *g)
{
	return g->pages ? 0 : -EINVAL;
}

void rvx_gart_fini(struct gart *g)
{
	if (rvx_gart_stop(g))
		return;
	gart_unbind(g, 0, g->pages);
	g->table = NULL;
}

