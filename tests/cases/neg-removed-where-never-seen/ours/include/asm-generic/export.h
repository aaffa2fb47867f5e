/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __ASM_GENERIC_EXPORT_H
#define __ASM_GENERIC_EXPORT_H

#define __put(sym) .long sym

#endif
