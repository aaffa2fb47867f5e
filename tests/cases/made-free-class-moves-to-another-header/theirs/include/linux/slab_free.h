/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SLAB_FREE_H
#define _LINUX_SLAB_FREE_H

#include <linux/slab.h>

DEFINE_FREE(kfree, void *, if (!IS_ERR_OR_NULL(_T)) kfree(_T))

#endif
