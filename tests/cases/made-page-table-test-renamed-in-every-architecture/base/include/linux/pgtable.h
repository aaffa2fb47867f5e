/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PGTABLE_H
#define _PGTABLE_H

#include <asm/pgtable.h>

int walk(pmd_t *pmd);

#endif
