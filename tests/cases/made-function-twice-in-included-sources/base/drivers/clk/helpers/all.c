// SPDX-License-Identifier: GPL-2.0
#include "bus.c"
#include "gate.c"
