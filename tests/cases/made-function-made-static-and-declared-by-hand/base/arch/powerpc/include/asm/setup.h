/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_POWERPC_SETUP_H
#define _ASM_POWERPC_SETUP_H

#include <linux/types.h>

extern unsigned long long memory_limit;

void ppc_printk_progress(char *s, unsigned short hex);
void check_for_initrd(void);
void setup_panic(void);

#endif	/* _ASM_POWERPC_SETUP_H */
