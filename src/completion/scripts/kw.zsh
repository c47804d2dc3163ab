#compdef kw keepword
# Completion of kw and keepword in zsh: read it after compinit, or as a file named _kw in a folder of $fpath.
_keepword() {
  local -a answer values shown how
  local value display
  answer=("${(@f)$(command kw __complete zsh "$COLUMNS" "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  case $answer[1] in
    files|folders)
      # zsh would evaluate what stands in the name of a file.
      [[ $PREFIX$SUFFIX == *[\$\`]* ]] && return 1
      [[ $PREFIX == --*=* ]] && compset -P '*='
      if [[ $answer[1] == files ]]; then _files; else _files -/; fi
      return ;;
    words*) ;;
    *) return 1 ;;
  esac
  for value display in "${(@)answer[2,-1]}"; do
    values+=("$value")
    shown+=("$display")
  done
  (( $#values )) || return 1
  [[ $answer[1] == *described* ]] && how+=(-l)
  if [[ $answer[1] == *unlike* ]]; then
    # Names that do not begin with what was typed take its place one after the other.
    how+=(-U)
    (( $#values > 1 )) && compstate[insert]=menu
  fi
  compadd -V keepword $how -d shown -- "${(@)values}"
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _keepword "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _keepword kw keepword
fi
