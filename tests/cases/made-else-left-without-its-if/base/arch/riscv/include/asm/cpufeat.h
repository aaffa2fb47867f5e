/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_CPUFEAT_H
#define _ASM_CPUFEAT_H
#include <linux/kernel.h>
bool riscv_has(unsigned int ext);
void riscv_note(const char *name);
#endif
