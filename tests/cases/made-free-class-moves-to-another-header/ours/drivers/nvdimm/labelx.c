// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/slab.h>
#include <linux/string.h>

struct nd_labelx {
	u8 uuid[16];
	u8 name[64];
	__le32 slot;
	__le64 dpa;
};

int nd_label_validate(const struct nd_labelx *labels, size_t n);
int nd_label_validate(const struct nd_labelx *labels, size_t n)
{
	struct nd_labelx *copy __free(kfree) =
		kmemdup(labels, n * sizeof(*labels), GFP_KERNEL);

	if (!copy)
		return -ENOMEM;
	for (size_t i = 0; i < n; i++) {
		if (!memcmp(copy[i].uuid, labels[0].uuid, sizeof(copy[i].uuid)) && i)
			return -EINVAL;
		if (copy[i].slot != (u32)i)
			return -ERANGE;
	}
	return 0;
}
EXPORT_SYMBOL_GPL(nd_label_validate);
