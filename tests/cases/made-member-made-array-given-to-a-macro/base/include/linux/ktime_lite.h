/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KTIME_LITE_H
#define _KTIME_LITE_H
#include <linux/types.h>
ktime_t ktime_get_lite(void);
#endif
