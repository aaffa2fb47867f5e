/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BEEP_H
#define _LINUX_BEEP_H

#include <linux/tonegen.h>

#endif
