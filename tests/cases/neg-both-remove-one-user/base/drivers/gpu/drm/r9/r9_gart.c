// SPDX-License-Identifier: GPL-2.0
#include <linux/gart9.h>

static const struct {
	unsigned int id;
	const char *name;
} r9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *r9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(r9_names); i++)
		if (r9_names[i].id == id)
			return r9_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int r9_saved_mode;

static int r9_suspend_mode(int mode)
{
	r9_saved_mode = mode;
	return 0;
}

static int r9_resume_mode(void)
{
	return r9_saved_mode;
}
#endif
int r9_gart_init(struct gart9 *g, u32 pages)
{
	g->pages = pages;
	return g->table ? 0 : -ENOMEM;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long r9_debug_hits, r9_debug_misses;

static void r9_debug_account(bool hit)
{
	if (hit)
		r9_debug_hits++;
	else
		r9_debug_misses++;
}
#else
static inline void r9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
/* Stop the engine before the table goes. */
static int r9_gart_stop(struct gart9 *g)
{
	return g->pages ? 0 : -EINVAL;
}

void r9_gart_fini(struct gart9 *g)
{
	if (r9_gart_stop(g))
		return;
	gart9_unbind_all(g);
	g->table = NULL;
}

void r9_gart_reset(struct gart9 *g)
{
	gart9_unbind_all(g);
}
