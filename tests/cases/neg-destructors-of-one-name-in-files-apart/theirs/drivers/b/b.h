/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _B_H
#define _B_H

#include <linux/cleanup.h>

void b_put(int *node);
DEFINE_FREE(node_put, int *, if (_T) b_put(_T))

#endif
