// SPDX-License-Identifier: GPL-2.0
#include <linux/cleanup.h>
#include "a.h"

int a_first;
