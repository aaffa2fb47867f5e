/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_RISCV_PGPROT_H
#define _ASM_RISCV_PGPROT_H
typedef struct { unsigned long pgprot; } pgprot_t;
#define __pgprot(x)	((pgprot_t) { (x) })
#define pgprot_noncached(p)	__pgprot((p).pgprot | 0x10)
#define PAGE_KERNEL	__pgprot(0xe7)
#endif
