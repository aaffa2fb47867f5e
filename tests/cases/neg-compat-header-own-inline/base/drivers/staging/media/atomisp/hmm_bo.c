// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include "osdep.h"

int hmm_bo_peek(struct ia_page *page, unsigned int off)
{
	return page->virt ? page->virt[off] : -EINVAL;
}
