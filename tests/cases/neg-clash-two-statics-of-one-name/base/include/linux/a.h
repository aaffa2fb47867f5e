/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef A_H
#define A_H
#include <linux/kernel.h>
int a_base(int n);
#endif
