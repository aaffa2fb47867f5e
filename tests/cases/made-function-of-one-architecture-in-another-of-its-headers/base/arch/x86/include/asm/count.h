/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ALPHAX_COUNT_H
#define _ASM_ALPHAX_COUNT_H

struct cycle_count;

#endif
