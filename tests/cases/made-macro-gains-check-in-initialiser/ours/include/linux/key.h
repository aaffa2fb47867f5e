/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KEY_H
#define _LINUX_KEY_H

#include <linux/types.h>
#include <linux/build_bug.h>

enum key {
	KEY_UP,
	KEY_DOWN,
	KEY_MENU = 17,
};

#define KEY_MAX 15
#define KEY_CODE(k) ((k) + BUILD_BUG_ON_ZERO((k) > KEY_MAX))

#endif
