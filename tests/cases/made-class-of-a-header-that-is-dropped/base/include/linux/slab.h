/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_SLAB_H
#define LINUX_SLAB_H

#include <linux/kernel.h>
#include <linux/cleanup.h>

void kfree(const void *p);
DEFINE_FREE(kfree, void *, if (_T) kfree(_T))

#endif
