/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STATE_H
#define _STATE_H

#include <linux/show.h>

int state_show(int a);
int state_other(int a);

#endif
