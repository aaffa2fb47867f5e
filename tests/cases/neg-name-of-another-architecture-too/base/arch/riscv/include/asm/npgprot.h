/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_RISCV_PGPROT_H
#define _ASM_RISCV_PGPROT_H
#define NPAGE_KERNEL	0xe7UL
#endif
