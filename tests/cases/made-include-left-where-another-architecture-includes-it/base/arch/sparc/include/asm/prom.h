/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_SPARC_PROM_H
#define _ASM_SPARC_PROM_H

int sparc_node_parent(int node);

#endif
