// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

int beep_core_users;
