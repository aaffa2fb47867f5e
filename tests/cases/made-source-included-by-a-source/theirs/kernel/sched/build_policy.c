// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "sched.h"

#include "idle.c"

#ifdef CONFIG_SCHED_CLASS_EXT
# include "ext.c"
#endif
