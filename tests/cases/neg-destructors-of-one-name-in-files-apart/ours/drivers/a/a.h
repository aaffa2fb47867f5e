/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _A_H
#define _A_H

#include <linux/cleanup.h>

void a_put(int *node);
DEFINE_FREE(node_put, int *, if (_T) a_put(_T))

#endif
