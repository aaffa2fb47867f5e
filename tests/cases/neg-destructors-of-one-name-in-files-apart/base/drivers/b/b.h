/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _B_H
#define _B_H

#include <linux/cleanup.h>

void b_put(int *node);

#endif
