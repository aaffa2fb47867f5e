// SPDX-License-Identifier: GPL-2.0
#include <linux/idr9.h>
#include <linux/export.h>

#ifdef CONFIG_PM_SLEEP
static int id9_saved_mode;

static int id9_suspend_mode(int mode)
{
	id9_saved_mode = mode;
	return 0;
}

static int id9_resume_mode(void)
{
	return id9_saved_mode;
}
#endif
void *map9_find(struct map9 *map, unsigned int id)
{
	return map->slots[id & 7];
}
EXPORT_SYMBOL(map9_find);

ssize_t map9_count(const struct map9 *map)
{
	return map->used;
}
EXPORT_SYMBOL(map9_count);
