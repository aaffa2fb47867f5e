// SPDX-License-Identifier: GPL-2.0
#include <linux/blob.h>

int blob_old(void);

int blob_old(void)
{
	unsigned int size;

	return blob_size(&size) ? -1 : (int)size;
}
