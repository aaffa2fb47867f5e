// SPDX-License-Identifier: GPL-2.0-or-later
#include "early.h"

static int early_depth;

int arch_early_cpu_init(void *context, const void *value)
{
	return value ? early_depth : -1;
}

int neg_token_init_mech_type(void *context, const void *value)
{
	early_depth++;
	return arch_early_cpu_init(context, value);
}
