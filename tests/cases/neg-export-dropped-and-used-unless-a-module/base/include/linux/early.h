/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EARLY_H
#define _EARLY_H

#include <linux/exp.h>

int early_lock(int n);

#endif
