/* SPDX-License-Identifier: GPL-2.0 */
#if !defined(KVM_X86_OP)
#error "define KVM_X86_OP"
#endif
KVM_X86_OP(hardware_enable)
KVM_X86_OP(flush_tlb)
KVM_X86_OP(get_cpl)
#undef KVM_X86_OP
