// SPDX-License-Identifier: GPL-2.0
#include <linux/info_of.h>

int old_lock(struct dev *d, int x);

int old_lock(struct dev *d, int x)
{
	return DEV_SLOT(d) + INFO_I(d)->n - x;
}
