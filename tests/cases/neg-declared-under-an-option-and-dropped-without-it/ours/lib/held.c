// SPDX-License-Identifier: GPL-2.0
#include <linux/of.h>

#ifdef CONFIG_OF
const struct of_id lm_ids[] = { { "lm" } };
#endif

#ifdef CONFIG_PROVE
int held(void)
{
	return 1;
}
#endif
