// SPDX-License-Identifier: GPL-2.0
#include <linux/regmap.h>

/* Bring a raw sample into the unit the callers count in. */
static int qx7_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static const struct {
	unsigned int id;
	const char *name;
} qx7_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *qx7_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(qx7_names); i++)
		if (qx7_names[i].id == id)
			return qx7_names[i].name;
	return "unknown";
}

int qx7_read_one(struct regmap *map, unsigned int ch, int *out)
{
	u32 raw;
	int ret = regmap_bulk_get(map, 8 + ch, &raw, 1);

	if (!ret)
		*out = qx7_scale((int)raw, 2500, 4096);
	return ret;
}

int qx7_read_pair(struct regmap *map, unsigned int ch, int out[2])
{
	u32 raw[2];

	if (regmap_bulk_get(map, 8 + 2 * ch, raw,
				ARRAY_SIZE(raw)))
		return -EIO;
	out[0] = qx7_scale((int)raw[0], 2500, 4096);
	out[1] = qx7_scale((int)raw[1], 2500, 4096);
	return 0;
}
