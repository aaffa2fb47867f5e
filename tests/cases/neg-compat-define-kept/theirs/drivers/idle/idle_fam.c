// SPDX-License-Identifier: GPL-2.0
#include <linux/intel_fam.h>

/* Bring a raw sample into the unit the callers count in. */
static int idfam_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

bool idle_fam_known(u32 model)
{
	return model >= FAM6_MEROM_MOBILE;
}

const char *idle_fam_name(u32 model)
{
	const struct fam_entry *fe;

	if (model == FAM6_LAKE_MOBILE)
		return "lake, no deep states";
	fe = fam_lookup_model(model);
	return fe ? fe->name : "other";
}
