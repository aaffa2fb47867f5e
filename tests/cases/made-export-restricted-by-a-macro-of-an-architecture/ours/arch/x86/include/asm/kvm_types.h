/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_KVM_TYPES_H
#define _ASM_X86_KVM_TYPES_H
#define KVM_NR_MEM_OBJS 40
#define KVM_SUB_MODULES kvm-amd,kvm-intel
#define EXPORT_SYMBOL_FOR_KVM(symbol) \
	EXPORT_SYMBOL_FOR_MODULES(symbol, "kvm")
#endif
