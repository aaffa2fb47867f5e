// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct atm_dev {
	u32 number;
	struct atm_dev *dev_list;
};

#define walk(pos, head, member) \
	for (pos = head; pos; pos = pos->member)

struct atm_dev *atm_dev_find(struct atm_dev *all, u32 number)
{
	struct atm_dev *dev;

	walk(dev, all, dev_list)
		if (dev->number == number)
			return dev;
	return NULL;
}
