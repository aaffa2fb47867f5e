/* SPDX-License-Identifier: GPL-2.0 */
#if !defined(KVM_X86_OP) || !defined(KVM_X86_OP_OPTIONAL)
#error "define KVM_X86_OP first"
#endif

/* The list is in the order of struct kvm_x86_ops. */
KVM_X86_OP(vcpu_create)
KVM_X86_OP(vcpu_reset)
KVM_X86_OP(get_cpl)
KVM_X86_OP(flush_tlb_all)
KVM_X86_OP_OPTIONAL(flush_tlb_guest)
KVM_X86_OP_OPTIONAL(hwapic_irr_update)
KVM_X86_OP_OPTIONAL(mem_enc_ioctl)
KVM_X86_OP(get_exit_info)

#undef KVM_X86_OP
#undef KVM_X86_OP_OPTIONAL
