/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __ASM_PGPROT_H
#define __ASM_PGPROT_H
#define NPAGE_KERNEL	0x713UL
#endif
