// SPDX-License-Identifier: GPL-2.0
#include <linux/idr.h>
#include <linux/export.h>

#ifdef CONFIG_PM_SLEEP
static int id_saved_mode;

static int id_suspend_mode(int mode)
{
	id_saved_mode = mode;
	return 0;
}

static int id_resume_mode(void)
{
	return id_saved_mode;
}
#endif

struct map *map_find(struct map *map, unsigned int id)
{
	return map->slots[id & 7];
}
EXPORT_SYMBOL(map_find);

int map_count(const struct map *map)
{
	return (int)map->used;
}
EXPORT_SYMBOL(map_count);
