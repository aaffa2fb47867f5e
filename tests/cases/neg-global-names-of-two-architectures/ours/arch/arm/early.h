/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _EARLY_H
#define _EARLY_H

int arch_early_cpu_init(void *context, const void *value);
int neg_token_init_mech_type(void *context, const void *value);

#endif
