// SPDX-License-Identifier: GPL-2.0
#include <linux/busdrv.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long busdrv_debug_hits, busdrv_debug_misses;

static void busdrv_debug_account(bool hit)
{
	if (hit)
		busdrv_debug_hits++;
	else
		busdrv_debug_misses++;
}
#else
static inline void busdrv_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/**
 * busdrv_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int busdrv_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

static struct bus_client busdrv_dummy;

static int dummy_probe(struct bus_client *client, const struct bus_id *id)
{
	client->addr = id ? (unsigned short)id->data : 0;
	return 0;
}

static const struct i2c_drv dummy_drv = {
	.probe = dummy_probe,
};

int i2c_drv_add(const struct i2c_drv *drv)
{
	if (!drv)
		drv = &dummy_drv;
	return drv->probe(&busdrv_dummy, drv->id_table);
}
EXPORT_SYMBOL(i2c_drv_add);

int spi_drv_add(const struct spi_drv *drv)
{
	return drv->probe(&busdrv_dummy, drv->id_table);
}
EXPORT_SYMBOL(spi_drv_add);
