/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __ASM_GENERIC_EXPORT_H
#define __ASM_GENERIC_EXPORT_H

#define val(sym) .long sym
#define __put(sym) val(sym)

#endif
