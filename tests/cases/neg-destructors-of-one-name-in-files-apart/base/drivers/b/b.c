// SPDX-License-Identifier: GPL-2.0
#include <linux/cleanup.h>
#include "b.h"

int b_first;
