/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EACH_H
#define _LINUX_EACH_H

#include <linux/types.h>
#include <linux/build_bug.h>

#define each_count(x) (sizeof(x) / sizeof(*(x)) + __must_be_array(x))

#endif
